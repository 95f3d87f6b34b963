using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;
using WegoBot.Micro;

// A short job. The least number of calls gives the runtime the time to compile them at its best before they are measured:
// until then they take several times as long, and allocate more.
var job = Job.Default.WithLaunchCount(1).WithMinInvokeCount(1024).WithWarmupCount(12).WithIterationCount(8).WithIterationTime(TimeInterval.FromMilliseconds(100));
var config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .HideColumns(Column.Median, Column.Gen0, Column.Gen1, Column.Gen2)
    .AddExporter(MarkdownExporter.GitHub)
    .AddLogger(ConsoleLogger.Unicode)
    .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(60))
    .WithArtifactsPath("artifacts/bench/micro");
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Turns).Assembly).Run(args, config).ToList();
return summaries.Count > 0 && summaries.All(one => !one.HasCriticalValidationErrors && one.Reports.All(report => report.Success)) ? 0 : 1;
