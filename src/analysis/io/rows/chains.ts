import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow } from '../row';
import { sdk } from '../sdk';

/** Nodes of blockchains: every question is a request. */
export const chainRows: readonly IoRow[] = rowsOf([
  sdk('http:alchemy', ['alchemy-sdk'], ['Alchemy.new.core|debug|nft|notify|transact.*()']),
  { libraries: ['ethers', '@ethersproject/providers', 'viem'], service: 'http:ethereum', latency: LATENCIES.chainBlock, called: ['**.*().wait()', '**.waitForTransaction|waitForTransactionReceipt()'] },
  sdk('http:ethereum', ['ethers', '@ethersproject/providers'], ['**.*Provider.new.broadcastTransaction|call|estimateGas|getBalance|getBlock|getBlockNumber|getCode|getFeeData|getGasPrice|getLogs|getNetwork|getTransaction|getTransactionCount|getTransactionReceipt|lookupAddress|resolveName|send|sendTransaction()', '**.Wallet.new.getBalance|sendTransaction()', '**.Contract.new.*()', '**.Contract.new.attach|connect().*()', '**.Contract.new.**.callStatic|estimateGas|populateTransaction.*()', '**.Contract.new.**.*.estimateGas|populateTransaction|send|staticCall()'], ['connect', 'attach', 'getAddress', 'getFunction', 'on', 'once']),
  sdk('http:ethereum', ['viem'], ['createPublicClient|createTestClient|createWalletClient().*()', 'getContract().read|write.*()'], ['extend']),
  sdk('http:ethereum', ['web3'], ['**.new.eth.get*|sendSignedTransaction|call|estimateGas()', '**.methods.*().call|estimateGas|send()']),
  sdk('http:hedera', ['@hashgraph/sdk'], ['**.execute|getReceipt|getRecord()']),
  sdk('http:solana', ['@solana/web3.js'], ['Connection.new.*()', 'sendAndConfirmTransaction()']),
]);
