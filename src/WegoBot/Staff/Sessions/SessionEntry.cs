namespace WegoBot.Staff;

/// <summary>A session on the pages that list it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What its owner calls the device; null when it has no name.</param>
/// <param name="StartedAt">When it began, in Sofia.</param>
/// <param name="LastSeenAt">When it was used last, in Sofia.</param>
public sealed record SessionEntry(Guid Id, string? Name, DateTime StartedAt, DateTime LastSeenAt);
