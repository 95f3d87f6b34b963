using WegoBot.Understanding;

namespace WegoBot.Dialogue.Tests.Understanding;

public sealed class PartsTests
{
    [Theory]
    [InlineData("a nursery that opens at six because i start at seven")]
    [InlineData("When I finish work I need somewhere to sleep")]
    [InlineData("MY FLAT IS GONE AND I SLEEP AT MY SISTER'S", "MY FLAT IS GONE", "I SLEEP AT MY SISTER'S")]
    [InlineData("iskam kurs i jilishte", "iskam kurs", "jilishte")]
    [InlineData("ISKAM KURS I JILISHTE", "ISKAM KURS", "JILISHTE")]
    [InlineData("работя в IT и търся жилище", "работя в IT", "търся жилище")]
    [InlineData("търся курс i жилище", "търся курс", "жилище")]
    public void An_i_parts_Bulgarian_and_never_English(string text, params string[] parts) =>
        Assert.Equal(parts, Parts.Of(text).Select(part => part.Trim()));
}
