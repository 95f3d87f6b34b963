namespace WegoBot.Channels.Viber;

/// <summary>What is to be shown in one chat: the newest screen and no other.</summary>
internal sealed class ViberLane
{
    private ViberWish? _sending;

    /// <summary>What she should see in the end; null when she sees it.</summary>
    public ViberWish? Newest { get; private set; }

    public Task Running { get; set; } = Task.CompletedTask;

    public void Add(ViberWish wish)
    {
        // Two turns at once may come here in the other order, and of a button pressed twice the first press brings the screen.
        var ahead = Newest ?? _sending;
        if (ahead is null || wish.IsAfter(ahead))
            Newest = wish;
    }

    public ViberWish? Take() => _sending = Newest;

    /// <summary>It is with her; what came meanwhile stays.</summary>
    /// <returns>False when it was dropped meanwhile.</returns>
    public bool Done(ViberWish wish)
    {
        var wanted = _sending == wish;
        if (Newest == wish)
            Newest = null;
        _sending = null;
        return wanted;
    }

    /// <summary>Nothing of before goes to her any more.</summary>
    public void Drop() => Newest = _sending = null;
}
