using System.Globalization;
using System.Text;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>The beginning of a backup, in plain text: when it was made, of which schema, and how far the audit log went. Each chunk after it authenticates it.</summary>
/// <param name="Id">A random number, 32 hexadecimal digits.</param>
/// <param name="MadeAt">When its snapshot was taken.</param>
/// <param name="Schema">The database's schema.</param>
/// <param name="Head">The last entry of the audit log. The line is one that <c>audit verify --anchors</c> reads.</param>
/// <param name="For">The fingerprint of the backup key.</param>
/// <param name="EphemeralKey">The public key that was made for this backup alone.</param>
internal sealed record BackupHeader(string Id, DateTimeOffset MadeAt, BackupSchema Schema, AuditHead Head, string For, byte[] EphemeralKey)
{
    private const string Title = "WegoBot backup 1";
    private const string TitleStart = "WegoBot backup ";
    private const int MaxBytes = 4096;

    public byte[] ToBytes() => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
        {Title}
        id {Id}
        made {MadeAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}
        schema {Schema.Migrations} {Schema.Fingerprint}
        audit {Head.Number} {Convert.ToHexStringLower(Head.Hash)}
        for {For}
        key {Convert.ToBase64String(EphemeralKey)}


        """).Replace("\r", "", StringComparison.Ordinal));

    /// <summary>Reads the header, and leaves the stream at its end.</summary>
    /// <exception cref="InvalidSettingException">It is no backup, or one of a newer version.</exception>
    public static (BackupHeader Header, byte[] Bytes) Read(Stream file, string name)
    {
        var bytes = ReadToEmptyLine(file);
        var lines = Encoding.ASCII.GetString(bytes).Split('\n');
        if (lines[0].StartsWith(TitleStart, StringComparison.Ordinal) && lines[0] != Title)
            throw new InvalidSettingException($"The backup {name} was made by a newer version of WegoBot: restore it with that version.");
        try
        {
            var values = lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(' ')).ToDictionary(words => words[0], words => words[1..]);
            if (lines[0] == Title && bytes[^2] == '\n')
                return (new BackupHeader(
                    values["id"][0],
                    DateTimeOffset.Parse(values["made"][0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                    new BackupSchema(int.Parse(values["schema"][0], CultureInfo.InvariantCulture), values["schema"][1]),
                    new AuditHead(long.Parse(values["audit"][0], CultureInfo.InvariantCulture), Convert.FromHexString(values["audit"][1])),
                    values["for"][0],
                    Convert.FromBase64String(values["key"][0])), bytes);
        }
        catch (Exception failure) when (failure is FormatException or OverflowException or KeyNotFoundException or ArgumentException or IndexOutOfRangeException)
        {
            // Says the same as a file that begins otherwise.
        }

        throw new InvalidSettingException($"The file {name} is not a backup of WegoBot, or its beginning was cut off or altered.");
    }

    private static byte[] ReadToEmptyLine(Stream file)
    {
        var bytes = new List<byte>();
        while (bytes.Count < MaxBytes && (bytes.Count < 2 || bytes[^1] != '\n' || bytes[^2] != '\n') && file.ReadByte() is >= 0 and var next)
            bytes.Add((byte)next);
        return bytes.Count < 2 ? [0, 0] : [.. bytes];
    }
}
