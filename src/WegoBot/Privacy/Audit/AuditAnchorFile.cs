using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace WegoBot.Privacy;

/// <summary>The file outside the database that keeps how far the audit log went. Lines are only added to it: a log whose end was cut off ends before its last line.</summary>
public sealed partial class AuditAnchorFile(IOptions<PrivacyOptions> options, TimeProvider clock)
{
    private const int MaxAttempts = 20;
    private const int MaxLineLength = 128;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(50);

    public string Path => options.Value.FullAuditPath;

    /// <summary>Adds a line unless the last one says the same, and waits until it is on the disk.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Append(AuditHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        using var file = Open();
        var tail = Tail(file);
        var entry = string.Create(CultureInfo.InvariantCulture, $" {head.Number} {Convert.ToHexStringLower(head.Hash)}\n");
        // Whoever holds the file decides: a replica on this machine may have written this line meanwhile.
        if (tail.EndsWith(entry, StringComparison.Ordinal))
            return;
        // A crash may have left a part of a line.
        var isTorn = tail.Length > 0 && tail[^1] != '\n';
        var line = string.Create(CultureInfo.InvariantCulture, $"{(isTorn ? "\n" : "")}{clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'}{entry}");
        file.Write(Encoding.ASCII.GetBytes(line));
        file.Flush(flushToDisk: true);
    }

    /// <summary>The anchors of a file, in its order. It may also be lines of the service's journal; other lines are passed over.</summary>
    public static IReadOnlyList<AuditAnchor> Read(string path) => !File.Exists(path) ? [] :
    [
        .. File.ReadLines(path).Select((text, line) => (Found: Anchor().Match(text), Line: line + 1))
            .Where(one => one.Found.Success && long.TryParse(one.Found.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(one => new AuditAnchor(path, one.Line, new AuditHead(
                long.Parse(one.Found.Groups[1].Value, CultureInfo.InvariantCulture), Convert.FromHexString(one.Found.Groups[2].Value)))),
    ];

    private FileStream Open()
    {
        KeyFile.CreateParentFolder(Path);
        var how = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(Path, how);
            }
            catch (IOException) when (attempt < MaxAttempts)
            {
                // Another replica on this machine is writing its line.
                Thread.Sleep(RetryDelay);
            }
        }
    }

    /// <summary>The end of the file, a line at least. The next byte is written behind it.</summary>
    private static string Tail(FileStream file)
    {
        file.Seek(-Math.Min(MaxLineLength, file.Length), SeekOrigin.End);
        var bytes = new byte[Math.Min(MaxLineLength, file.Length)];
        file.ReadExactly(bytes);
        return Encoding.ASCII.GetString(bytes);
    }

    [GeneratedRegex(@"(?:^|\s)(\d+) ([0-9a-f]{64})(?![0-9a-f])")]
    private static partial Regex Anchor();
}
