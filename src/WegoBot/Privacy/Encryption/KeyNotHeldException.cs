namespace WegoBot.Privacy;

/// <summary>A value is encrypted under a key that is newer than the key file of this process. Nothing may be written in its place.</summary>
public sealed class KeyNotHeldException() : InvalidOperationException("The key file is older than the database.");
