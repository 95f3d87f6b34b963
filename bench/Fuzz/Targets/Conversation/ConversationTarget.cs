namespace WegoBot.Fuzz;

/// <summary>The conversation with its storage: every message is a turn with its commit, and the state is encrypted, stored and read again between every two.</summary>
public sealed class ConversationTarget(MainService main) : FuzzTarget("conversation", 115)
{
    private const int MessagesOfAWalk = 60;

    private FuzzedConversations? _all;
    private FuzzedCentre? _centre;

    /// <summary>They share commits.</summary>
    public override int AtOnce => 16;

    public override string Outcome => $"{_all!.Met} of {_all.Stages.Count} stages met, {_all.Referrals} referrals sent";

    public override async Task Start()
    {
        _all = await main.Conversations();
        _centre = new FuzzedCentre(_all);
    }

    public override async Task Run(Walk walk)
    {
        var person = new FuzzedPerson(_all!, walk);
        for (var acts = 0; acts < MessagesOfAWalk; acts++)
        {
            if (walk.Random.OneIn(12))
                await _centre!.Acts(walk.Random);
            await person.Acts();
        }

        _all!.Service.Log.AssertClean();
    }

    public override async Task Finish(Walk walk)
    {
        await _all!.AssertAllAgreed();
        _all.Service.Log.AssertClean();
    }
}
