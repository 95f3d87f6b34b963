namespace WegoBot.Channels.Viber;

/// <summary>What is to be shown in one chat: the newest screen and no other.</summary>
internal sealed class ViberChatQueue
{
    private ViberOutgoingScreen? _sending;

    /// <summary>What she should see in the end; null when she sees it.</summary>
    public ViberOutgoingScreen? Newest { get; private set; }

    public Task Running { get; set; } = Task.CompletedTask;

    public void Add(ViberOutgoingScreen outgoing)
    {
        // Two turns at once may come here in the other order, and of a button pressed twice the first press brings the screen.
        var ahead = Newest ?? _sending;
        if (ahead is null || outgoing.IsAfter(ahead))
            Newest = outgoing;
    }

    public ViberOutgoingScreen? Take() => _sending = Newest;

    /// <summary>It is with her; what came meanwhile stays.</summary>
    /// <returns>False when it was dropped meanwhile.</returns>
    public bool Done(ViberOutgoingScreen outgoing)
    {
        var wanted = _sending == outgoing;
        if (Newest == outgoing)
            Newest = null;
        _sending = null;
        return wanted;
    }

    /// <summary>Nothing of before goes to her any more.</summary>
    public void Drop() => Newest = _sending = null;
}
