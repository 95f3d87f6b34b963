namespace WegoBot.Fuzz;

/// <summary>Somebody in the middle of a conversation while others send nonsense: afterwards her page is as it was, and it goes on.</summary>
public sealed class Bystander
{
    private readonly FuzzService _service;
    private string _cookie;
    private string _before = "";

    private Bystander(FuzzService service, string cookie) => (_service, _cookie) = (service, cookie);

    public static async Task<Bystander> Of(FuzzService service)
    {
        var cookie = (await new Request().Send(service.Server)).Cookie("page")!;
        var bystander = new Bystander(service, cookie);
        // From the greeting past the card.
        await bystander.Presses(0);
        await bystander.Presses(0);
        bystander._before = await bystander.Look();
        return bystander;
    }

    public async Task AssertUntouched()
    {
        Walk.Holds(await Look() == _before, Rule.Other, "The page of somebody else has changed.");
        await Presses(0);
        Walk.Holds(await Look() != _before, Rule.Other, "The conversation of somebody else does not go on.");
    }

    private async Task<string> Look() => (await Asks(new Request())).Body;

    private async Task Presses(int button)
    {
        var form = Page.Forms(await Look()).First(one => one.Action == "/" && one.Buttons.Count > 0 && one.Buttons.All(press => press.Value is not ("leave" or "help")));
        var press = new Request { Method = "POST", Body = Request.Form(form.Fields.Append(form.Buttons[button])) };
        press.Headers["Content-Type"] = "application/x-www-form-urlencoded";
        Walk.Holds((await Asks(press)).Status == 303, Rule.Answer, "A press is not answered.");
    }

    private async Task<Response> Asks(Request request)
    {
        request.Headers["Cookie"] = $"page={_cookie}";
        var answer = await request.Send(_service.Server);
        _cookie = answer.Cookie("page") ?? _cookie;
        return answer;
    }
}
