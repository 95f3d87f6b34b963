using Stateless;
using Telegram.Bot;

namespace WegoBot.Tests.Upstream
{
    public sealed class PublicSurfaceTests
    {
        [Theory]
        [InlineData(typeof(StateMachine<,>), "Stateless")]
        [InlineData(typeof(TelegramBotClient), "Telegram.Bot")]
        public void A_stand_in_has_nothing_that_the_real_package_lacks(Type one, string package)
        {
            var types = one.Assembly.GetExportedTypes();

            Assert.Contains(one, types);
            Assert.Empty(PublicSurface.NotIn(PublicSurface.List(package), types));
        }

        [Fact]
        public void A_member_that_the_real_package_lacks_is_found()
        {
            string[] list =
            [
                "Made.Up.Door : class",
                "Made.Up.Door::new()",
                "Made.Up.Door::Open(System.Int32 angle, System.String with, System.Boolean slowly?) : System.Void",
                "Made.Up.Door::Lift(System.Int32 angle) : System.Void",
                "Made.Up.Door::Width : System.Int32 { get; set; }",
            ];

            Assert.Equal(
                [
                    "Made.Up.Door::Open(System.Int32 angle) : System.Void",
                    "Made.Up.Door::Open(System.Int32 degrees, System.String with) : System.Void",
                    "Made.Up.Door::Lift(System.Int32 angle?) : System.Void",
                    "Made.Up.Door::Close() : System.Void",
                    "Made.Up.Door::Width : System.Int64 { get; }",
                ],
                PublicSurface.NotIn(list, [typeof(Made.Up.Door)]));
        }

        [Fact]
        public void A_member_may_have_fewer_optional_parameters_and_no_setter()
        {
            string[] list =
            [
                "Made.Up.Gate : class",
                "Made.Up.Gate::new()",
                "Made.Up.Gate::Open(System.Int32 angle, System.Func<System.Int32, System.String> with?, System.Boolean slowly?) : System.Void",
                "Made.Up.Gate::Width : System.Nullable<System.Int32> { get; set; }",
            ];

            Assert.Empty(PublicSurface.NotIn(list, [typeof(Made.Up.Gate)]));
        }
    }
}

namespace Made.Up
{
#pragma warning disable CA1822 // only the shapes matter
    public sealed class Door
    {
        public void Open(int angle)
        {
        }

        public void Open(int degrees, string with)
        {
        }

        public void Lift(int angle = 0)
        {
        }

        public void Open(int angle, string with, bool slowly = false)
        {
        }

        public void Close()
        {
        }

        public long Width => 1;
    }

    public sealed class Gate
    {
        public void Open(int angle, bool slowly = false)
        {
        }

        public int? Width => 1;
    }
#pragma warning restore CA1822
}
