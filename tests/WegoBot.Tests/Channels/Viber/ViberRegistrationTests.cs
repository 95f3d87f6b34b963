using System.Text;

namespace WegoBot.Tests.Channels.Viber;

public sealed class ViberRegistrationTests : IDisposable
{
    private readonly FakeViber _viber = new();

    public void Dispose() => _viber.Dispose();

    [Fact]
    public async Task Viber_is_told_the_address_without_names_and_pictures_and_asked_once_for_the_account()
    {
        await using var app = new ViberApp(_viber);
        await _viber.Until(() => _viber.Methods.Contains("get_account_info"));

        Assert.Equal(
            """{"url":"https://chat.example.org/viber","event_types":["delivered","seen","failed","subscribed","unsubscribed","conversation_started"],"send_name":false,"send_photo":false}""",
            _viber.Calls[0].Body.ToJsonString());
        Assert.Equal(["set_webhook", "get_account_info"], _viber.Methods);
    }

    [Fact]
    public async Task The_call_that_tries_the_address_is_answered_before_the_registration_is()
    {
        ViberApp? app = null;
        var ready = new TaskCompletionSource();
        var tried = 0;
        _viber.OnWebhook = async _ =>
        {
            await ready.Task;
            var body = Encoding.UTF8.GetBytes("""{"event":"webhook","timestamp":1457764197627,"message_token":241256543215}""");
            tried = (await app!.Posts(body, ViberApp.Sign(body))).Status;
            return tried == 200 ? 0 : 1;
        };
        await using (app = new ViberApp(_viber))
        {
            ready.SetResult();
            await _viber.Until(() => _viber.Methods.Contains("get_account_info"));
        }

        Assert.Equal(200, tried);
    }

    [Fact]
    public async Task A_registration_that_fails_is_tried_again()
    {
        _viber.Resets("set_webhook").AnswersHttp("set_webhook", System.Net.HttpStatusCode.BadGateway);
        await using var app = new ViberApp(_viber);
        await _viber.Until(() => _viber.Methods.Contains("get_account_info"));

        Assert.Equal(["set_webhook", "set_webhook", "set_webhook", "get_account_info"], _viber.Methods);
    }

    [Fact]
    public async Task Without_an_address_the_owner_is_told_so_and_the_service_runs()
    {
        await using var app = new ViberApp(_viber, publicUrl: null);
        await _viber.Until(() => _viber.Methods.Contains("get_account_info"));

        Assert.Equal(["get_account_info"], _viber.Methods);
        Assert.Contains("Neither Viber:PublicUrl nor PublicUrl is set", app.Service.Log.Text, StringComparison.Ordinal);
    }
}
