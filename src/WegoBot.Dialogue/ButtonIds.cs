using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Dialogue;

/// <summary>Opaque button ids of one screen: bound to it and to its conversation, so that an older, foreign or made-up one fits nothing.</summary>
public sealed class ButtonIds
{
    /// <summary>Works on every screen, however old: leaving never goes stale.</summary>
    public const string Leave = "leave";

    /// <summary>Works on every screen, however old: nor does help.</summary>
    public const string HelpNow = "help";

    private const int ScreenBytes = 5;
    private const int Bytes = ScreenBytes + sizeof(uint);

    private readonly byte[] _screen;

    /// <param name="buttonScope">What binds them to the conversation: any text that no other conversation has, and nobody can guess.</param>
    /// <param name="screen">The screen's number.</param>
    public ButtonIds(string buttonScope, int screen) =>
        // One hash for all of the screen: what is on it she sees anyway, so its buttons need no secret of their own.
        _screen = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{buttonScope}\n{screen}")));

    /// <summary>The id of a choice: 12 characters of A-Z a-z 0-9 _ -, or one of the two that never change.</summary>
    public string Of(Choice choice)
    {
        if (choice.Trigger == Trigger.Leave) return Leave;
        if (choice.Trigger == Trigger.HelpNow) return HelpNow;
        Span<byte> id = stackalloc byte[Bytes];
        _screen.AsSpan(0, ScreenBytes).CopyTo(id);
        BinaryPrimitives.WriteUInt32BigEndian(id[ScreenBytes..], Fnv(Fnv(2166136261, choice.Trigger.ToString()), "\n" + choice.Value) ^ BitConverter.ToUInt32(_screen, ScreenBytes));
        return Base64Url.EncodeToString(id);
    }

    // FNV-1a (RFC 9923): the same for the same words in every process.
    private static uint Fnv(uint hash, string words)
    {
        foreach (var letter in words)
            hash = (hash ^ letter) * 16777619;
        return hash;
    }
}
