using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>A referral as escalation sees it.</summary>
/// <param name="LastStep">The last step that was told.</param>
/// <param name="LastStepAt">When it was told.</param>
/// <param name="IsSeen">Somebody at the centre has opened it, or it is not open any more.</param>
public sealed record UnseenReferral(EscalationStep LastStep, DateTimeOffset LastStepAt, bool IsSeen);
