using System.Net;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Privacy;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Tests.Pages;
using WegoBot.Tests.Storage;

namespace WegoBot.Tests.Service;

/// <summary>It does not matter which replica answers: no browser is bound to one.</summary>
public sealed class AnyReplicaTests
{
    [Fact]
    public async Task A_walk_to_a_sent_message_and_the_centres_answer_work_though_every_request_goes_to_another_replica()
    {
        await using var one = new WegoBotApp { OnPostgres = true };
        await using var other = ReplicasTests.Replica(one);
        using var person = InTurn(one, other);
        var code = await person.SendsToRuse();

        using var staff = InTurn(other, one);
        var key = await one.Services.GetRequiredService<Invitations>().Create("ruse", StaffRole.Staff, OneTimeTokens.Lifetime, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, (await staff.Enters(key, clock: one.Clock)).StatusCode);
        var path = (await staff.Finds(code)).Headers.Location!.ToString();
        var referral = await staff.GetStringAsync(path);
        var answer = await staff.PostAsync(path, Forms.Of(
            ("token", Forms.Field(referral, "token")), ("state", Forms.Field(referral, "state")), ("status", "Accepted"), ("answer", "can_help")));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);

        var page = await person.Press(await person.GetStringAsync("/"), "Продължете без проверка");
        Assert.Contains("Центърът се зае с това", page, StringComparison.Ordinal);
        Assert.Contains("Прието", await staff.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_at_one_replica_is_forgotten_and_signed_out_at_the_other()
    {
        await using var one = new WegoBotApp { OnPostgres = true };
        await using var other = ReplicasTests.Replica(one);
        var staff = $"desk={await one.Services.NewSession("ruse")}";
        Assert.Equal(HttpStatusCode.OK, (await other.BrowserWith(staff).GetAsync("/staff")).StatusCode);
        await one.BrowserWith(staff).GetAsync("/staff/leave");
        await Eventually.Holds(async () => (await other.BrowserWith(staff).GetAsync("/staff")).StatusCode == HttpStatusCode.Unauthorized);

        using var person = InTurn(one, other);
        await person.Walks(Way.Home);
        await person.GetAsync("/leave");
        await Eventually.Holds(() =>
        {
            using var db = other.NewDb();
            return !db.Conversations.Any();
        });
    }

    /// <summary>A browser whose every request is answered by the next replica.</summary>
    private static HttpClient InTurn(params WegoBotApp[] replicas) =>
        new(new CookieContainerHandler { InnerHandler = new Turns([.. replicas.Select(replica => new HttpMessageInvoker(replica.Server.CreateHandler()))]) })
        {
            BaseAddress = new Uri("http://localhost"),
        };

    private sealed class Turns(HttpMessageInvoker[] replicas) : HttpMessageHandler
    {
        private int _next;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            replicas[_next++ % replicas.Length].SendAsync(request, cancellationToken);
    }
}
