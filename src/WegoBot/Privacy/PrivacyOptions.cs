namespace WegoBot.Privacy;

/// <summary>Where the key is: settings <c>Privacy:…</c>.</summary>
public sealed class PrivacyOptions
{
    /// <summary>The key file, made at the first start; a relative path starts at the working folder.</summary>
    public string KeyPath { get; set; } = "data/wegobot.key";

    public string FullKeyPath => Path.GetFullPath(KeyPath);
}
