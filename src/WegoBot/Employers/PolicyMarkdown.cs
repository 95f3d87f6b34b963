using System.Text;

namespace WegoBot.Employers;

/// <summary>The policy as plain text with Markdown signs.</summary>
public static class PolicyMarkdown
{
    public static string Of(IEnumerable<PolicyLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var text = new StringBuilder();
        PolicyLineKind? before = null;
        foreach (var line in lines)
        {
            // A list holds together; everything else stands on its own.
            if (before is not null && !(before == PolicyLineKind.Item && line.Kind == PolicyLineKind.Item))
                text.Append('\n');
            text.Append(Sign(line.Kind)).Append(Escaped(line.Text)).Append('\n');
            before = line.Kind;
        }

        return text.ToString();
    }

    /// <summary>The line without its signs, as a reader of Markdown sees it.</summary>
    internal static string Read(string line)
    {
        var sign = Enum.GetValues<PolicyLineKind>().Select(Sign).FirstOrDefault(sign => sign.Length > 0 && line.StartsWith(sign, StringComparison.Ordinal)) ?? "";
        return line[sign.Length..].Replace("\\", "", StringComparison.Ordinal);
    }

    private static string Sign(PolicyLineKind kind) => kind switch
    {
        PolicyLineKind.Title => "# ",
        PolicyLineKind.Heading => "## ",
        PolicyLineKind.Item => "- ",
        PolicyLineKind.Law or PolicyLineKind.Source => "> ",
        _ => "",
    };

    private static string Escaped(string text) =>
        string.Concat(text.Select(sign => sign is '*' or '_' or '#' or '<' or '[' or '`' or '\\' ? $"\\{sign}" : $"{sign}"));
}
