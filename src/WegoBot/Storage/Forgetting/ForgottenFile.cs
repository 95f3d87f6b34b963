using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>The file outside the database that lists what was forgotten, a line each: when, a random number, and a keyed hash.</summary>
/// <remarks>A line may stand there twice, when two processes of one machine write. That changes nothing.</remarks>
internal static partial class ForgottenFile
{
    private const int MaxAttempts = 20;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(50);

    /// <summary>Adds lines, and waits until they are on the disk.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Append(string path, IEnumerable<ForgottenEntry> entries)
    {
        using var file = Open(path);
        // A crash may have left a part of a line.
        var isTorn = file.Length > 0 && LastByte(file) != '\n';
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.ASCII.GetBytes((isTorn ? "\n" : "") + string.Concat(entries.Select(Line))));
        file.Flush(flushToDisk: true);
    }

    /// <summary>The entries of a list. Other lines are passed over.</summary>
    public static IEnumerable<ForgottenEntry> Read(string path) => !File.Exists(path) ? [] :
        from line in File.ReadLines(path)
        let found = Entry().Match(line)
        where found.Success
        let at = DateTimeOffset.TryParse(found.Groups[1].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : default
        select new ForgottenEntry(found.Groups[2].Value, Convert.FromHexString(found.Groups[3].Value), at);

    /// <summary>Takes out the lines that are older than every backup that may be restored.</summary>
    public static void Shorten(string path, DateTimeOffset since)
    {
        var all = Read(path).ToList();
        var young = all.Where(entry => entry.At >= since).DistinctBy(entry => entry.Id).ToList();
        if (young.Count == all.Count)
            return;
        var shorter = path + ".new";
        File.Delete(shorter);
        using (var file = KeyFile.CreatePrivateFile(shorter))
        {
            file.Write(Encoding.ASCII.GetBytes(string.Concat(young.Select(Line))));
            file.Flush(flushToDisk: true);
        }

        File.Move(shorter, path, overwrite: true);
    }

    private static string Line(ForgottenEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'} {entry.Id} {Convert.ToHexStringLower(entry.Hash)}\n");

    private static FileStream Open(string path)
    {
        KeyFile.CreateParentFolder(path);
        var how = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, how);
            }
            catch (IOException) when (attempt < MaxAttempts)
            {
                // Another process is writing its lines.
                Thread.Sleep(RetryDelay);
            }
        }
    }

    private static int LastByte(FileStream file)
    {
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte();
    }

    [GeneratedRegex("^(\\S+) ([0-9a-f]{32}) ([0-9a-f]{64})$")]
    private static partial Regex Entry();
}
