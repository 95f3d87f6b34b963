namespace WegoBot.Fuzz;

/// <summary>Every small reader of what people, staff, messengers and operators write: each gives something, nothing or its own kind of refusal, and reads its own writing again.</summary>
public sealed class ParsersTarget() : FuzzTarget("parsers", 250)
{
    private const int TextsOfAWalk = 50;

    private readonly Readers _readers = new();
    private long _read;

    public override string Outcome => $"{_readers.All.Count} readers, {Interlocked.Read(ref _read)} times something was read";

    public override Task Run(Walk walk)
    {
        for (var texts = 0; texts < TextsOfAWalk; texts++)
        {
            var (name, seeds, read) = walk.Random.OneOf(_readers.All);
            var text = Mutator.Text(walk.Random, walk.Random.OneIn(3) ? Seeds.Words : seeds, 2000);
            walk.Input($"{name}: {text}");
            if (read(text))
                Interlocked.Increment(ref _read);
        }

        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _readers.Dispose();
        return base.DisposeAsync();
    }
}
