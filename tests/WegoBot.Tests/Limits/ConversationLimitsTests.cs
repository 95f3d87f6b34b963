using System.Net;
using Microsoft.Extensions.Options;
using WegoBot.Dialogue;
using WegoBot.Limits;
using WegoBot.Privacy;

namespace WegoBot.Tests.Limits;

/// <summary>S25: a flood ends at a pace of its own, and nobody else waits for it.</summary>
public sealed class ConversationLimitsTests : IDisposable
{
    private static readonly IPAddress School = IPAddress.Parse("203.0.113.7");

    private readonly FakeClock _clock = new() { Stands = true };
    private readonly ConversationLimits _limits;
    private UInt128 _last;

    public ConversationLimitsTests() => _limits = new ConversationLimits(new EphemeralSlots(new FixedRandom()), _clock, Options.Create(new LimitOptions()));

    [Fact]
    public void One_address_begins_so_many_conversations_at_once_and_few_after_that()
    {
        Assert.Equal(Pace.Beginnings.AtOnce, Beginnings(1000, School));
        _clock.Lives(TimeSpan.FromMinutes(5));
        Assert.Equal(20, Beginnings(1000, School));
    }

    [Fact]
    public void Who_is_in_a_conversation_goes_on_while_her_address_is_used_up()
    {
        var hers = Next();
        Assert.True(_limits.AdmitsTurn(hers, School));
        Beginnings(1000, School);
        Assert.All(Enumerable.Range(0, 50), _ => Assert.True(_limits.AdmitsTurn(hers, School) && _limits.AdmitsLook(hers, School)));
    }

    [Fact]
    public void Another_address_begins_conversations_meanwhile()
    {
        Beginnings(1000, School);
        Assert.Equal(20, Beginnings(20, IPAddress.Parse("198.51.100.1")));
    }

    [Fact]
    public void All_addresses_together_begin_so_many_at_once()
    {
        var admitted = Enumerable.Range(0, 2000).Count(number => Beginnings(1, new IPAddress([10, 0, (byte)(number >> 8), (byte)number])) == 1);
        Assert.Equal(Pace.AllBeginnings.AtOnce, admitted);
    }

    [Fact]
    public void One_conversation_has_a_pace_in_the_web_chat_and_in_a_messenger()
    {
        var (web, chat) = (Next(), Next());
        Assert.Equal(Pace.Turns.AtOnce, Enumerable.Range(0, 500).Count(_ => _limits.AdmitsTurn(web, School)));
        Assert.Equal(Pace.Turns.AtOnce, Enumerable.Range(0, 500).Count(_ => _limits.AdmitsMessage(chat)));
        _clock.Lives(TimeSpan.FromMinutes(1));
        Assert.True(_limits.AdmitsTurn(web, School) && _limits.AdmitsMessage(chat));
    }

    [Fact]
    public void Looking_without_a_conversation_has_a_pace_for_each_address()
    {
        Assert.Equal(Pace.StrangersLooks.AtOnce, Enumerable.Range(0, 500).Count(_ => _limits.AdmitsLook(null, School)));
        Assert.True(_limits.AdmitsLook(null, IPAddress.Parse("198.51.100.1")));
    }

    [Fact]
    public void A_conversation_that_rested_for_half_an_hour_begins_again_at_the_pace_of_its_address()
    {
        var hers = Next();
        Assert.True(_limits.AdmitsTurn(hers, School));
        _clock.Lives(RecentConversations.Half * 2);
        Beginnings(1000, School);
        Assert.False(_limits.AdmitsTurn(hers, School));
    }

    [Fact]
    public void So_many_turns_wait_for_a_commit_and_no_more()
    {
        var places = Enumerable.Range(0, 1000).Select(_ => _limits.Wait(ChannelKind.WebChat)).ToList();
        Assert.Equal(ConversationLimits.WaitingInWebChat, places.Count(place => place.IsAcquired));
        Assert.True(_limits.Wait(ChannelKind.Viber).IsAcquired);
        places[0].Dispose();
        Assert.True(_limits.Wait(ChannelKind.WebChat).IsAcquired);
    }

    [Fact]
    public void What_is_remembered_is_bounded()
    {
        var recent = new RecentConversations(_clock);
        for (var number = 0; number < 3 * RecentConversations.Most; number++)
            recent.Add(new ConversationId((UInt128)number));
        Assert.InRange(Enumerable.Range(0, 3 * RecentConversations.Most).Count(number => recent.Contains(new ConversationId((UInt128)number))), 1, RecentConversations.Most);
    }

    public void Dispose() => _limits.Dispose();

    private int Beginnings(int times, IPAddress address) => Enumerable.Range(0, times).Count(_ => _limits.AdmitsTurn(Next(), address));

    private ConversationId Next() => new(++_last);
}
