namespace WegoBot.Dialogue;

/// <summary>The screens for who worries about somebody else. They ask nothing about her, and nothing about who asks.</summary>
/// <param name="webChat">The public address of the web chat; null when it is not known, and then none is named.</param>
internal sealed class SomeoneElseScreens(string? webChat)
{
    /// <summary>Where the guide for those who help is, under the address of the web chat.</summary>
    private const string Guide = "/guide";

    /// <summary>The buttons below the topic that is about somebody else.</summary>
    public static void Ways(Page page)
    {
        page.Row("someone_else.close", Trigger.CloseToHer);
        page.Row("someone_else.pass_on", Trigger.PassOn);
    }

    public static void CloseToHer(Page page)
    {
        page.Say(LineKind.Heading, "close_to_her.title");
        page.Say("close_to_her.text");
        foreach (var who in new[] { "friend", "neighbour", "mother", "colleague" })
        {
            page.Say(LineKind.Heading, $"close_to_her.{who}_title");
            page.Say($"close_to_her.{who}");
        }

        page.Say("close_to_her.next");
        page.Row("someone_else.pass_on", Trigger.PassOn);
    }

    public void PassOn(Page page)
    {
        page.Say(LineKind.Heading, "pass_on.title");
        page.Say("pass_on.text");
        page.SayByChannel("pass_on");
        if (webChat is null) return;
        page.Say("pass_on.address", ("address", webChat));
        page.Say("pass_on.guide", ("address", webChat + Guide));
    }
}
