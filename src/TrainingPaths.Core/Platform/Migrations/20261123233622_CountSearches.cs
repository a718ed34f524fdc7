using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingPaths.Core.Platform.Migrations
{
    /// <inheritdoc />
    public partial class CountSearches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "search_day",
                schema: "paths",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    words = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    found = table.Column<bool>(type: "boolean", nullable: false),
                    sessions = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_day", x => new { x.day, x.words });
                });

            migrationBuilder.CreateTable(
                name: "search_salt",
                schema: "paths",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_salt", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "search_session",
                schema: "paths",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    words = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_session", x => new { x.day, x.words, x.hash });
                });

            migrationBuilder.CreateIndex(
                name: "ix_search_day_words",
                schema: "paths",
                table: "search_day",
                column: "words");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "search_day",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "search_salt",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "search_session",
                schema: "paths");
        }
    }
}
