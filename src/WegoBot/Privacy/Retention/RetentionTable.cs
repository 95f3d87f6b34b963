using System.Text;

namespace WegoBot.Privacy;

/// <summary>The retention schedule as a table in Markdown, for the documents.</summary>
public static class RetentionTable
{
    public static string Markdown
    {
        get
        {
            var table = new StringBuilder("| What | Until | Then | Staff are told |\n| --- | --- | --- | --- |\n");
            foreach (var term in RetentionSchedule.Rules.SelectMany(rule => rule.Terms))
                table.Append("| ").AppendJoin(" | ", term.What, term.Until, term.End, term.Warned).Append(" |\n");
            return table.ToString();
        }
    }
}
