namespace WegoBot.Privacy;

/// <summary>The location of the key file: settings <c>Privacy:…</c>.</summary>
public sealed class PrivacyOptions
{
    /// <summary>The path of the key file, which is created at the first startup. A relative path is resolved against the working folder.</summary>
    public string KeyPath { get; set; } = "data/wegobot.key";

    public string FullKeyPath => Path.GetFullPath(KeyPath);
}
