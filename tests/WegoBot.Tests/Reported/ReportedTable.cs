using System.Reflection;
using Xunit.Sdk;

namespace WegoBot.Tests;

/// <summary>The table of the faults that people reported: a row for each test that shows one mended, with the inputs that it tries. Each test project owns its rows.</summary>
internal static class ReportedTable
{
    private static readonly string[] Head =
    [
        "# Faults that people reported",
        "",
        "Each fault with the tests that show it mended, and how many inputs each of them tries. A run of the tests writes this file:",
        "see `tests/WegoBot.Tests/Reported/ReportedAttribute.cs`.",
        "",
        "| Number | Fault | Test | Project | Inputs |",
        "| ---: | --- | --- | --- | ---: |",
    ];

    private static readonly string File = SourceTree.File("tests/WegoBot.Tests/Reported.md");

    private static string Project { get; } = Assembly.GetExecutingAssembly().GetName().Name!;

    /// <summary>The rows that the tests of this project make.</summary>
    public static string[] Tests => InOrder(
        from test in Assembly.GetExecutingAssembly().GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        from reported in test.GetCustomAttributes<ReportedAttribute>()
        select $"| {reported.Number} | {ReportedFaults.All[reported.Number]} | `{test.DeclaringType!.Name}.{test.Name}` | {Project} | {reported.Inputs * Rows(test)} |");

    /// <summary>The rows that stand in the file for this project.</summary>
    public static string[] Written => [.. Rest(isOurs: true)];

    /// <summary>Puts the rows of this project into the file, beside those of the others.</summary>
    public static void Write(string[] rows) => System.IO.File.WriteAllLines(File, [.. Head, .. InOrder(Rest(isOurs: false).Concat(rows))]);

    private static IEnumerable<string> Rest(bool isOurs) => System.IO.File.Exists(File)
        ? System.IO.File.ReadAllLines(File).Skip(Head.Length).Where(row => row.Contains($"| {Project} |", StringComparison.Ordinal) == isOurs)
        : [];

    private static string[] InOrder(IEnumerable<string> rows) => [.. rows.OrderBy(row => int.Parse(row.Split('|')[1], null)).ThenBy(row => row, StringComparer.Ordinal)];

    private static int Rows(MethodInfo test) =>
        test.GetCustomAttributes<DataAttribute>().ToArray() is { Length: > 0 } data ? data.Sum(rows => rows.GetData(test).Count()) : 1;
}
