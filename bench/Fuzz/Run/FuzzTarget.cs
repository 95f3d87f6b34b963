namespace WegoBot.Fuzz;

/// <summary>One way into the service, and what must hold there whatever comes.</summary>
/// <param name="name">How the table and the command line name it.</param>
/// <param name="share">Its part of all inputs, in thousandths.</param>
public abstract class FuzzTarget(string name, int share) : IAsyncDisposable
{
    public string Name => name;

    public int Share => share;

    /// <summary>How many walks run at once, for each core: those that wait for a commit share one.</summary>
    public virtual int AtOnce => 1;

    /// <summary>Whether its inputs go through HTTP.</summary>
    public virtual bool IsHttp => false;

    public virtual Task Start() => Task.CompletedTask;

    /// <summary>Tries a few inputs that follow from the walk's chance alone. What it throws is a crash, or a rule that does not hold.</summary>
    public abstract Task Run(Walk walk);

    /// <summary>What must hold once everything has been tried.</summary>
    public virtual Task Finish(Walk walk) => Task.CompletedTask;

    /// <summary>What became of the inputs, for whoever reads the table.</summary>
    public virtual string Outcome => "";

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
