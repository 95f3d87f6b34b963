using WegoBot.Service;

namespace WegoBot.Tests.Service;

public sealed class CoreDumpsTests
{
    [Fact]
    public async Task Of_a_service_that_crashes_the_kernel_writes_no_memory_to_the_disk()
    {
        await using var app = new WegoBotApp();
        _ = app.Services;
        Assert.False(CoreDumps.AreOn);
    }
}
