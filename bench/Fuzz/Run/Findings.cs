namespace WegoBot.Fuzz;

/// <summary>Writes every finding to a file from which it can be made again.</summary>
/// <param name="folder">Where the files go.</param>
/// <param name="seed">The seed of the run.</param>
public sealed class Findings(string folder, ulong seed)
{
    /// <summary>One mistake is met again and again: more files of one target help nobody.</summary>
    private const int MostOfATarget = 20;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _written = [];

    public void Write(Walk walk, Rule rule, Exception failure)
    {
        lock (_gate)
        {
            var number = _written[walk.Target] = _written.GetValueOrDefault(walk.Target) + 1;
            if (number > MostOfATarget)
                return;
            Directory.CreateDirectory(folder);
            File.WriteAllLines(Path.Combine(folder, $"{walk.Target.Replace(' ', '-')}-{seed}-{walk.Number}.txt"),
            [
                $"{rule}: {failure.Message}",
                $"again: bench/fuzz.sh --seed {seed} --target '{walk.Target}' --walk {walk.Number}",
                "the last inputs, the last one at the end:",
                .. walk.Inputs,
                "",
                failure is BrokenRuleException ? failure.StackTrace ?? "" : failure.ToString(),
            ]);
        }
    }
}
