using Microsoft.Extensions.DependencyInjection;
using WegoBot.Privacy;
using WegoBot.Staff;
using WegoBot.Storage;

namespace WegoBot.Tests;

/// <summary>People who have an account, without the pages that lead to one. It takes no password, which would cost a core for a moment.</summary>
internal static class StaffSeed
{
    /// <summary>A new account with a role; a coordinator has no centre.</summary>
    public static async Task<Guid> NewAccount(this IServiceProvider services, string? centre, StaffRole role = StaffRole.Staff, string? name = null)
    {
        var key = await services.GetRequiredService<Invitations>().Create(centre, role, OneTimeTokens.Lifetime, CancellationToken.None);
        await using var scope = services.CreateAsyncScope();
        var id = Guid.NewGuid();
        var (account, _, problem) = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().Create(key, new Enrolment(id, name ?? $"Somebody {id:N}"), CancellationToken.None);
        return account?.Id ?? throw new InvalidOperationException(problem);
    }

    /// <summary>A session of an account, as the value of its cookie.</summary>
    public static async Task<string> NewSession(this IServiceProvider services, Guid account, string? centre = null, string language = "bg") =>
        $"{await services.GetRequiredService<StaffSessions>().Start(account, centre, CancellationToken.None)}.{language}";

    /// <summary>A session of a new account.</summary>
    public static async Task<string> NewSession(this IServiceProvider services, string? centre, StaffRole role = StaffRole.Staff, string language = "bg") =>
        await services.NewSession(await services.NewAccount(centre, role), centre, language);
}
