namespace WegoBot.Tests;

/// <summary>
/// This test shows that a fault which people reported is mended: <c>[Reported(4)]</c> beside <c>[Fact]</c> or <c>[Theory]</c>, with the number
/// that <see cref="ReportedFaults"/> gives the fault. A test that tries many inputs by itself says how many:
/// <c>[Reported(1, Inputs = Walks)]</c>, where <c>Walks</c> is the constant that its loop ends at. The rows of a theory are counted.
/// Afterwards <c>WEGOBOT_WRITE_REPORTED=1 dotnet test … --filter FullyQualifiedName~ReportedTests</c> writes the rows of that test project in
/// <c>tests/WegoBot.Tests/Reported.md</c>; without the variable the same test compares them.
/// </summary>
/// <param name="number">Which fault.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ReportedAttribute(int number) : Attribute
{
    public int Number => number;

    /// <summary>How many inputs the test tries, or each row of it.</summary>
    public int Inputs { get; init; } = 1;
}
