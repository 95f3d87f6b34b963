namespace WegoBot.Training;

/// <summary>Scores a blind round as the service understands it now, and learns nothing.</summary>
public static class ScoringRun
{
    /// <param name="round">The folder of the round.</param>
    /// <param name="folder">The folder <c>localization/understanding</c>.</param>
    /// <param name="output">Where the score and each failure are printed.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(string round, string folder, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var judged = Judged.All(round, folder);
        if (judged.Count == 0)
        {
            await output.WriteLineAsync($"{round}: no sentences");
            return 1;
        }

        var scores = RoundScore.Of(judged).ToList();
        await output.WriteLineAsync(RoundScore.Heading);
        foreach (var score in scores.Append(new RoundScore("all", judged)).Append(new RoundScore("all, without words that stand among the examples", [.. judged.Where(one => !one.IsExample)]))) await output.WriteLineAsync(score.ToString());
        foreach (var line in scores.SelectMany(score => score.Intents())) await output.WriteLineAsync(line);
        foreach (var line in scores.SelectMany(score => score.Failures())) await output.WriteLineAsync(line);
        return 0;
    }
}
