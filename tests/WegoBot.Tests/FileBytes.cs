using System.Text;

namespace WegoBot.Tests;

/// <summary>What a file holds at this moment, also while the service has it open.</summary>
internal static class FileBytes
{
    public static byte[] Of(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var all = new MemoryStream();
        open.CopyTo(all);
        return all.ToArray();
    }

    /// <summary>A letter for each byte.</summary>
    public static string Letters(string file) => Encoding.Latin1.GetString(Of(file));
}
