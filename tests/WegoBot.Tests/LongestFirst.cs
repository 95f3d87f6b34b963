using Xunit.Abstractions;

[assembly: TestCollectionOrderer("WegoBot.Tests.LongestFirst", "WegoBot.Tests")]

namespace WegoBot.Tests;

/// <summary>Starts the classes that take longest first. Otherwise the run ends with one of them, alone on all cores.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => IsLong(collection) ? 0 : 1).ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);

    // A class that names no collection has one of its own, called after it.
    private static bool IsLong(ITestCollection collection) =>
        typeof(LongestFirst).Assembly.GetType(collection.DisplayName[(collection.DisplayName.LastIndexOf(' ') + 1)..])?.IsDefined(typeof(LongRunningAttribute), inherit: false) is true;
}

/// <summary>Marks a class of tests that takes more than some ten seconds of a run.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LongRunningAttribute : Attribute;
