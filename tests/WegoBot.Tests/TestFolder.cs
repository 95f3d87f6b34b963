using WegoBot.Tests.Storage;

namespace WegoBot.Tests;

/// <summary>The folder of one test, with the database that is named after it, and their end.</summary>
internal static class TestFolder
{
    private const int Tries = 100;

    /// <summary>Removes it with all that is in it. SQLite may still be closing a database there, in a thread of its own, and then it is tried again.</summary>
    public static void Remove(string folder)
    {
        Engine.Drop(folder);
        for (var tries = 1; ; tries++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (tries < Tries && Directory.Exists(folder))
            {
                Thread.Sleep(10);
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
        }
    }
}
