namespace WegoBot.Tests;

public sealed class ReportedTests
{
    [Fact]
    public void The_table_of_reported_faults_names_the_tests_and_inputs_that_there_are()
    {
        if (Environment.GetEnvironmentVariable("WEGOBOT_WRITE_REPORTED") is { Length: > 0 })
            ReportedTable.Write(ReportedTable.Tests);

        Assert.Equal(ReportedTable.Tests, ReportedTable.Written);
    }
}
