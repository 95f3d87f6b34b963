using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Notes refused attempts to sign in, at most <see cref="MostPerMinute"/> of them: whoever tries without end must not fill the disk.</summary>
public sealed class RefusedAttempts(AuditLog audit, TimeProvider clock, ILogger<RefusedAttempts> log)
{
    /// <summary>As many entries a minute, for each replica. The log of the service has a line for each attempt.</summary>
    public const int MostPerMinute = 30;

    private readonly Lock _gate = new();
    private long _minute;
    private int _noted;

    /// <param name="action">What was refused.</param>
    /// <param name="account">Whose name it was; null when nobody has it.</param>
    /// <param name="centre">The centre of the session; null without one.</param>
    public async Task Note(AuditAction action, Guid? account, string? centre)
    {
        if (action == AuditAction.SignInRefused)
            log.SignInRefused();
        if (MayNote())
            await audit.Write(new AuditEvent(action, account, centre), CancellationToken.None);
    }

    private bool MayNote()
    {
        var minute = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        lock (_gate)
        {
            if (minute != _minute)
                (_minute, _noted) = (minute, 0);
            return ++_noted <= MostPerMinute;
        }
    }
}
