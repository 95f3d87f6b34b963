namespace WegoBot.Staff;

/// <summary>Counts the pages that listen, so that neither one session nor all together use up the service.</summary>
public sealed class LiveConnections
{
    /// <summary>For one session. A page that nobody looks at does not listen.</summary>
    public const int MostOfSession = 6;

    /// <summary>For the whole process.</summary>
    public const int Most = 500;

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, int> _open = [];

    /// <summary>How many pages listen now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _open.Values.Sum();
        }
    }

    /// <summary>A place for a page of a session, given back when it is disposed of; null when there is none.</summary>
    public IDisposable? Enter(Guid session)
    {
        lock (_gate)
        {
            var own = _open.GetValueOrDefault(session);
            if (own >= MostOfSession || _open.Values.Sum() >= Most)
                return null;
            _open[session] = own + 1;
        }

        return new Place(this, session);
    }

    private void Leave(Guid session)
    {
        lock (_gate)
            if (--_open[session] == 0)
                _open.Remove(session);
    }

    private sealed class Place(LiveConnections connections, Guid session) : IDisposable
    {
        private int _isDisposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
                connections.Leave(session);
        }
    }
}
