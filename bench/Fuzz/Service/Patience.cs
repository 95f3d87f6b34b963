using WegoBot.Storage;

namespace WegoBot.Fuzz;

/// <summary>Tries again while the database is busy, as people do whose page says so: on a crowded machine the walks beside can keep it for longer than a writer waits.</summary>
public static class Patience
{
    private const int MostTries = 60;

    public static async Task<T> With<T>(Func<Task<T>> act)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await act();
            }
            catch (Exception failure) when (tries < MostTries && TransientErrors.IsTransient(failure))
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }
}
