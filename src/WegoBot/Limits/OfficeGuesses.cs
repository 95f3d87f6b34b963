using System.Net;

namespace WegoBot.Limits;

/// <summary>The pace at which the codes of institutions may be tried: the pauses of <see cref="CodeGuesses"/>, counted by address, and apart from hers, so that neither slows down the other.</summary>
public sealed class OfficeGuesses(EphemeralSlots slots, TimeProvider clock) : IDisposable
{
    /// <summary>A connection without an address, as within the process.</summary>
    private const int NoAddress = -1;

    private readonly CodeGuesses _guesses = new(slots, clock);

    /// <summary>Whether a code from this address may be looked up now.</summary>
    public bool MayTry(IPAddress? address) => _guesses.MayTry(slots.Of(address) ?? NoAddress);

    /// <summary>Notes that a code that was looked up leads to nothing.</summary>
    public void NoteWrong(IPAddress? address) => _guesses.NoteWrong(slots.Of(address) ?? NoAddress);

    public void Dispose() => _guesses.Dispose();
}
