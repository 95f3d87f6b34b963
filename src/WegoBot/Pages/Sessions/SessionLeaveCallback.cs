namespace WegoBot.Pages;

/// <summary>Ends what a browser that leaves has open. Each folder that keeps a session gives one; it returns at once, whatever the database does.</summary>
public delegate void SessionLeaveCallback(HttpRequest request);
