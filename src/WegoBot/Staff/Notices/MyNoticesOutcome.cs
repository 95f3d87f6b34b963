using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>What came of a form of "my notices".</summary>
/// <param name="Notice">The key of the sentence that says it; null when nothing was asked.</param>
/// <param name="Failure">Why a message could not be sent; null otherwise.</param>
public sealed record MyNoticesOutcome(string? Notice, DeliveryFailure? Failure);
