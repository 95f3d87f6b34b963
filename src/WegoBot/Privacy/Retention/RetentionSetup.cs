using System.Linq.Expressions;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Registers what applies the <see cref="RetentionSchedule"/>, each table's step in the folder that owns its rows. They run in the order of registration.</summary>
public static class RetentionSetup
{
    /// <summary>The rows of a table end by a method of their own.</summary>
    public static IServiceCollection AddRetention<TRow>(this IServiceCollection services, Func<IServiceProvider, RetentionAction> action)
        where TRow : class =>
        services.AddSingleton(provider => new RetentionStep(typeof(TRow), action(provider)));

    /// <summary>The rows of a table are deleted when their period is over.</summary>
    /// <param name="services">The services.</param>
    /// <param name="period">The period of the schedule.</param>
    /// <param name="from">The moment that it counts from; null in a row that stays.</param>
    public static IServiceCollection AddRetention<TRow>(this IServiceCollection services, RetentionPeriod period, Expression<Func<TRow, DateTimeOffset?>> from)
        where TRow : class =>
        services.AddRetention<TRow>(provider => (db, most, cancellationToken) =>
        {
            var since = provider.GetRequiredService<TimeProvider>().GetUtcNow() - period.Length;
            return db.DeleteBatch(db.Set<TRow>().Where(IsBefore(from, since)).OrderBy(from), most, cancellationToken);
        });

    /// <summary>The time stands in the query as a parameter, so that the query is compiled once.</summary>
    private static Expression<Func<TRow, bool>> IsBefore<TRow>(Expression<Func<TRow, DateTimeOffset?>> from, DateTimeOffset? since)
    {
        Expression<Func<DateTimeOffset?>> parameter = () => since;
        return Expression.Lambda<Func<TRow, bool>>(Expression.LessThanOrEqual(from.Body, parameter.Body), from.Parameters);
    }
}
