using WegoBot.Tests.Storage;

namespace WegoBot.Tests;

/// <summary>The folder of one test, with the database that belongs to it, and their end.</summary>
internal static class TestFolder
{
    /// <summary>Removes it with all that is in it.</summary>
    public static void Remove(string folder)
    {
        Engine.Empty(folder);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
