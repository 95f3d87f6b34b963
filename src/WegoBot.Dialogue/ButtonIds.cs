using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Dialogue;

/// <summary>The opaque button ids of one screen. They are bound to the screen and its conversation, so that an old, foreign or invented id matches nothing.</summary>
public sealed class ButtonIds
{
    /// <summary>The id for leaving. It works on every screen, even an old one.</summary>
    public const string Leave = "leave";

    /// <summary>The id for help now. It works on every screen, even an old one.</summary>
    public const string HelpNow = "help";

    private const int ScreenBytes = 5;
    private const int Bytes = ScreenBytes + sizeof(uint);

    private readonly byte[] _screen;

    /// <param name="buttonScope">What binds the ids to the conversation: a text that no other conversation has and nobody can guess.</param>
    /// <param name="screen">The number of the screen.</param>
    public ButtonIds(string buttonScope, int screen) =>
        // One hash for the whole screen: she sees its buttons anyway, so a button needs no secret of its own.
        _screen = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{buttonScope}\n{screen}")));

    /// <summary>The id of a choice: 12 characters of A-Z a-z 0-9 _ -, or one of the two constant ids.</summary>
    public string Of(Choice choice)
    {
        if (choice.Trigger == Trigger.Leave) return Leave;
        if (choice.Trigger == Trigger.HelpNow) return HelpNow;
        Span<byte> id = stackalloc byte[Bytes];
        _screen.AsSpan(0, ScreenBytes).CopyTo(id);
        BinaryPrimitives.WriteUInt32BigEndian(id[ScreenBytes..], Fnv(Fnv(2166136261, choice.Trigger.ToString()), "\n" + choice.Value) ^ BitConverter.ToUInt32(_screen, ScreenBytes));
        return Base64Url.EncodeToString(id);
    }

    // FNV-1a (RFC 9923) gives the same value for the same text in every process.
    private static uint Fnv(uint hash, string words)
    {
        foreach (var letter in words)
            hash = (hash ^ letter) * 16777619;
        return hash;
    }
}
