using WegoBot.Calendar;

namespace WegoBot.Notifications;

/// <summary>Who can be told at a centre at this moment, and the times that decide about it.</summary>
/// <param name="Recipients">Everybody who can be told, each with the step at which it is their turn now.</param>
/// <param name="Rota">Who is on duty, and when the next shift begins.</param>
/// <param name="Hours">The centre's working time.</param>
public sealed record DutyNow(IReadOnlyList<Recipient> Recipients, Rota Rota, WorkingTime Hours);
