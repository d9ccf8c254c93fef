// A desk behind NestJS: what is owed for one receipt, and why. Compiled and asked over HTTP by npm run check:package.
import 'reflect-metadata';
import { BadRequestException, Body, Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApiBody, ApiResponse, DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { createRulebook, explain, isRuleError, plain, vietnamCalendar } from 'tthc-rules';
import { nationalProcedures } from 'tthc-rules/procedures';
import commitmentSchema from 'tthc-rules/schemas/commitment.json' with { type: 'json' };

const rulebook = createRulebook({ calendar: vietnamCalendar(), catalog: nationalProcedures, policies: [], bareDays: 'working' });

// OpenAPI 3.1 takes JSON Schema as it is; what names a schema of its own is for files, not for a part of another document.
const { $schema, title, ...commitment } = commitmentSchema as Record<string, unknown>;

class ReceiptDto {
  procedure!: string;
  /** ISO 8601; without offset it is Vietnamese time. */
  receivedAt!: string;
  level?: 'province' | 'district' | 'commune';
}

@Controller('receipts')
class ReceiptsController {
  @Post()
  @ApiBody({
    schema: {
      type: 'object',
      required: ['procedure', 'receivedAt'],
      properties: { procedure: { type: 'string' }, receivedAt: { type: 'string' }, level: { type: 'string' } },
    },
  })
  @ApiResponse({
    status: 201,
    schema: { type: 'object', properties: { commitment: commitment as object, why: { type: 'array', items: { type: 'string' } } } },
  })
  receive(@Body() receipt: ReceiptDto): unknown {
    try {
      const owed = rulebook.receive(receipt);
      // plain(): a serializer then meets texts and numbers, and never the insides of a Luxon DateTime.
      return { commitment: plain(owed), why: explain(owed, 'vi') };
    } catch (error) {
      // A refusal names the field, the value and the mend: it is for the caller, not for a page that says "500".
      if (isRuleError(error)) throw new BadRequestException(error.toJSON());
      throw error;
    }
  }
}

@Module({ controllers: [ReceiptsController] })
class DeskModule {}

async function main(): Promise<void> {
  const app = await NestFactory.create(DeskModule, { logger: ['error'] });
  const document = SwaggerModule.createDocument(app, new DocumentBuilder().setTitle('Một cửa').setOpenAPIVersion('3.1.0').build());
  SwaggerModule.setup('api', app, document);
  await app.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1');
  console.log(await app.getUrl());
  process.once('SIGTERM', () => void app.close());
}

void main();
