namespace WegoBot.Privacy;

/// <summary>The location of the key file, and of the files beside it: settings <c>Privacy:…</c>.</summary>
public sealed class PrivacyOptions
{
    /// <summary>The path of the key file, which is created at the first startup. A relative path is resolved against the working folder.</summary>
    public string KeyPath { get; set; } = "data/wegobot.key";

    /// <summary>The path of the file that keeps how far the audit log went; empty for a file beside the key file.</summary>
    public string AuditPath { get; set; } = "";

    /// <summary>The path of the file that lists what was forgotten; empty for a file beside the key file.</summary>
    public string ForgottenPath { get; set; } = "";

    /// <summary>The path of the file of the key that backups are encrypted to; empty for a file beside the key file.</summary>
    public string BackupKeyPath { get; set; } = "";

    public string FullKeyPath => Path.GetFullPath(KeyPath);

    public string FullAuditPath => FullPath(AuditPath, ".audit");

    public string FullForgottenPath => FullPath(ForgottenPath, ".forgotten");

    public string FullBackupKeyPath => FullPath(BackupKeyPath, ".backup-key");

    private string FullPath(string path, string extension) => path is { Length: > 0 } ? Path.GetFullPath(path) : Path.ChangeExtension(FullKeyPath, extension);
}
