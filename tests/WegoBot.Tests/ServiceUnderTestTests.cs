using Microsoft.Extensions.DependencyInjection;

namespace WegoBot.Tests;

public sealed class ServiceUnderTestTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_service_is_gone_with_all_that_it_held_once_its_end_was_waited_for(bool isAsync)
    {
        // Left to the factory, whose disposal it is that is waited for would be chance.
        for (var i = 0; i < 5; i++)
        {
            var app = new WegoBotApp { With = services => services.AddSingleton<SlowToEnd>() };
            var loaded = app.Services.GetRequiredService<SlowToEnd>();
            if (isAsync)
                await app.DisposeAsync();
            else
                app.Dispose();
            Assert.True(loaded.IsGone);
        }
    }

    private sealed class SlowToEnd : IDisposable
    {
        public bool IsGone { get; private set; }

        public void Dispose()
        {
            Thread.Sleep(200);
            IsGone = true;
        }
    }
}
