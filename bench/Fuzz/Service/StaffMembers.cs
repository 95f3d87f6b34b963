using System.Collections.Concurrent;
using WegoBot.Dialogue;
using WegoBot.Pages;
using WegoBot.Privacy;
using WegoBot.Staff;
using WegoBot.Storage;

namespace WegoBot.Fuzz;

/// <summary>People with an account, and a session that is begun again when it has ended.</summary>
public sealed class StaffMembers(FuzzService service)
{
    private static readonly (string? Centre, StaffRole Role)[] Kinds =
        [("ruse", StaffRole.Staff), ("ruse", StaffRole.Head), ("plovdiv", StaffRole.Staff), ("plovdiv", StaffRole.Head), (null, StaffRole.Coordinator)];

    private readonly ConcurrentDictionary<int, Task<(Guid Account, string Cookie)>> _sessions = [];

    /// <summary>The cookie of one of them, with the token of its forms.</summary>
    public async Task<(int Who, string Cookie, string Token)> One(FuzzRandom random)
    {
        var who = random.Below(Kinds.Length);
        var (_, cookie) = await _sessions.GetOrAdd(who, _ => Patience.With(() => Enter(who)));
        var session = Session.Parse(cookie, service.Services.GetRequiredService<Languages>())!;
        return (who, cookie, service.Services.GetRequiredService<AntiforgeryTokens>().For(session));
    }

    /// <summary>The session has ended, or its account has.</summary>
    public void Ended(int who) => _sessions.TryRemove(who, out _);

    private async Task<(Guid Account, string Cookie)> Enter(int who)
    {
        var (centre, role) = Kinds[who];
        var key = await service.Services.GetRequiredService<Invitations>().Create(centre, role, OneTimeTokens.Lifetime, CancellationToken.None);
        await using var scope = service.Services.CreateAsyncScope();
        var (account, _, problem) = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().Create(key, new Enrolment(Guid.NewGuid(), $"Somebody {Guid.NewGuid():N}"), CancellationToken.None);
        var id = account?.Id ?? throw new InvalidOperationException(problem);
        return (id, $"{await service.Services.GetRequiredService<StaffSessions>().Start(id, centre, CancellationToken.None)}.bg");
    }
}
