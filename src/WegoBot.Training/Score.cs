using System.Globalization;
using WegoBot.Understanding;

namespace WegoBot.Training;

/// <summary>How well held-back examples were understood, for each way of typing and intent: the first, and one of the first three.</summary>
public sealed record Score(string Script, string Intent, int Count, int First, int Three)
{
    public const string File = "score.tsv";

    /// <summary>Trains on four fifths of the examples and scores the last fifth, five times over; each example is scored once.</summary>
    public static IReadOnlyList<Score> CrossValidated(IReadOnlyList<Examples.Example> examples, int folds, Action<int> told)
    {
        var asked = new List<(Examples.Example Example, int Rank)>();
        for (var fold = 0; fold < folds; fold++)
        {
            told(fold + 1);
            var model = IntentTrainer.Train([.. examples.Where((_, at) => at % folds != fold)]);
            foreach (var example in examples.Where((_, at) => at % folds == fold))
                asked.Add((example, RankOf(model, example)));
        }

        return
        [
            .. asked.GroupBy(one => (one.Example.Script, one.Example.Intent)).OrderBy(group => group.Key.Script, StringComparer.Ordinal).ThenBy(group => group.Key.Intent, StringComparer.Ordinal)
                .Select(group => new Score(group.Key.Script, group.Key.Intent, group.Count(), group.Count(one => one.Rank == 0), group.Count(one => one.Rank < 3))),
        ];
    }

    public static IReadOnlyList<Score> Read(string folder) => Path.Combine(folder, File) is var file && System.IO.File.Exists(file)
        ? [.. System.IO.File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).Select(cells => new Score(cells[0], cells[1], Number(cells[2]), Number(cells[3]), Number(cells[4])))]
        : [];

    public static void Write(string folder, IEnumerable<Score> scores) => System.IO.File.WriteAllLines(
        Path.Combine(folder, File),
        scores.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Script}\t{one.Intent}\t{one.Count}\t{one.First}\t{one.Three}")).Prepend("script\tintent\texamples\tfirst\tone of three"));

    /// <summary>How many intents are likelier than the one that is meant.</summary>
    internal static int RankOf(IntentModel model, Examples.Example example)
    {
        var shares = model.Score(Words.Of(example.Text));
        var meant = -1;
        for (var i = 0; i < shares.Length; i++)
            if (model.Intents[i] == example.Intent) meant = i;
        return meant < 0 ? shares.Length : shares.Count(share => share > shares[meant]);
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
