namespace WegoBot.Pages;

/// <summary>Ends the session of a browser that leaves. Each folder that keeps sessions registers one. It returns immediately and never waits for the database.</summary>
public delegate void SessionLeaveCallback(HttpRequest request);
