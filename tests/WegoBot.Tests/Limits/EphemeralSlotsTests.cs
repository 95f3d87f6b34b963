using System.Net;
using WegoBot.Limits;
using WegoBot.Privacy;

namespace WegoBot.Tests.Limits;

public class EphemeralSlotsTests
{
    private readonly EphemeralSlots _slots = new(new FakeRandom());

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("2001:db8:1:2200::1", "2001:db8:1:22ff:ffff::9", true)]
    [InlineData("2001:db8:1:2200::1", "2001:db8:1:2300::1", false)]
    public void One_customer_of_a_provider_is_one_slot(string one, string other, bool same) =>
        Assert.Equal(same, Of(one) == Of(other));

    [Fact]
    public void After_a_restart_nothing_tells_which_slot_an_address_had()
    {
        var (earlier, later) = (Slots(_slots), Slots(new EphemeralSlots(new FakeRandom())));
        Assert.True(earlier.Zip(later).Count(pair => pair.First == pair.Second) < 5);
    }

    [Fact]
    public void There_are_only_so_many_whatever_is_made_up()
    {
        Assert.All(Slots(_slots), slot => Assert.InRange(slot, 0, EphemeralSlots.Count - 1));
        Assert.All(Enumerable.Range(0, 1000), number => Assert.InRange(_slots.Of(new ConversationId((UInt128)number)), 0, EphemeralSlots.Count - 1));
        Assert.Null(_slots.Of(null));
    }

    private int? Of(string address) => _slots.Of(IPAddress.Parse(address));

    private static List<int> Slots(EphemeralSlots slots) => [.. Enumerable.Range(0, 1000).Select(number => slots.Of(new IPAddress([10, 0, (byte)(number >> 8), (byte)number]))!.Value)];
}
