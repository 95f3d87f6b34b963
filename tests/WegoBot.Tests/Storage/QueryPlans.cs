using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using WegoBot.Storage;

namespace WegoBot.Tests.Storage;

/// <summary>Keeps every question that the service asks its database, and has SQLite say how it would be answered.</summary>
internal sealed partial class QueryPlans : DbCommandInterceptor
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<(string Name, object? Value)>> _asked = [];

    /// <summary>How many different questions there were.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _asked.Count;
        }
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    /// <summary>The questions for which a table of those is read from one end to the other, each with its plan.</summary>
    public IReadOnlyList<string> Reading(WegoBotDb db, params string[] tables)
    {
        db.Database.OpenConnection();
        lock (_gate)
            return [.. _asked.SelectMany(asked => Plan(db.Database.GetDbConnection(), asked.Key, asked.Value)
                .Where(step => Scan().Match(step) is { Success: true } scan && tables.Contains(TableOf(asked.Key, scan.Groups[1].Value)))
                .Select(step => $"{step}: {asked.Key}"))];
    }

    private void Keep(DbCommand command)
    {
        // A query's marks stand before it.
        var asked = Marks().Replace(command.CommandText, "");
        // One that can have no answer reads nothing, whatever the plan says.
        if (asked.Split(' ', 2)[0] is not ("SELECT" or "DELETE" or "UPDATE") || asked.EndsWith("WHERE 0", StringComparison.Ordinal))
            return;
        lock (_gate)
            _asked[asked] = [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))];
    }

    private static List<string> Plan(DbConnection connection, string asked, List<(string Name, object? Value)> parameters)
    {
        using var command = connection.CreateCommand();
        // Only the first of several statements sent together: what follows would be carried out.
        command.CommandText = "EXPLAIN QUERY PLAN " + asked.Split(";\n")[0];
        foreach (var (name, value) in parameters.Where(one => command.CommandText.Contains(one.Name, StringComparison.Ordinal)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        using var plan = command.ExecuteReader();
        var steps = new List<string>();
        while (plan.Read())
            steps.Add(plan.GetString(3));
        return steps;
    }

    private static string TableOf(string asked, string alias) =>
        Named().Matches(asked).FirstOrDefault(match => match.Groups[2].Value == alias)?.Groups[1].Value ?? alias;

    [GeneratedRegex(@"^(--.*\s+)+")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^SCAN (\w+)")]
    private static partial Regex Scan();

    [GeneratedRegex("""(?:FROM|JOIN|UPDATE) "(\w+)" AS "(\w+)"\s""")]
    private static partial Regex Named();
}
